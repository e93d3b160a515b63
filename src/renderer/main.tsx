import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { listen } from './app/notices.ts';
import { start } from './app/start.ts';
import { guardDoublePresses } from './ui/double-press.ts';
import './ui/base.css';

// react-aria adds a <style> element unless it finds this id. The window's content policy would
// refuse that element, so its one rule stands in base.css.
const stand = document.createElement('meta');
stand.id = 'react-aria-pressable-style';
document.head.append(stand);

// A file dropped anywhere must never navigate the window; where a drop means something, App says so.
for (const type of ['dragover', 'drop'] as const) {
  window.addEventListener(type, (event) => event.preventDefault());
}

guardDoublePresses(window);
listen();
void start();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
