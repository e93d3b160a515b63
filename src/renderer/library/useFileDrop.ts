import { useEffect, useState } from 'react';
import { bridge } from '../bridge.ts';
import { inspectPath } from './store.ts';

/** Looks into a package that is dropped anywhere on the window. @returns whether one hovers over it */
export function useFileDrop(): boolean {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Between two elements of the page the pointer has somewhere to go; out of the window it has not.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      const path = file ? bridge.pathOf(file) : '';
      if (path !== '') void inspectPath(path);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return isOver;
}
