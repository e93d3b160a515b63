import { Component, type ReactNode } from 'react';
import { appText } from '../messages/app.ts';
import { Button } from '../ui/Button.tsx';
import { loadLibrary, useLibrary } from '../library/store.ts';
import { ask } from './ask.ts';
import { PlainScreen } from './PlainScreen.tsx';
import { goTo } from './screen.ts';

/**
 * Shows a calm page instead of a blank one when a screen breaks. React offers this to classes only,
 * and writes the error to the console by itself.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const text = appText.recovery;
    return (
      <PlainScreen
        heading={text.heading}
        details={{ label: text.details, text: error.stack ?? error.message }}
        actions={
          <Button variant="primary" onPress={this.leave}>
            {text.action}
          </Button>
        }
      >
        <p>{text.body}</p>
      </PlainScreen>
    );
  }

  private leave = (): void => {
    void this.toLibrary();
  };

  /** Out of a room that cannot be drawn, the clock stops: the library says so and offers to resume. */
  private async toLibrary(): Promise<void> {
    await loadLibrary();
    const unfinished = useLibrary.getState().view?.unfinished;
    if (unfinished?.isLive) {
      await ask('room/suspend', { attempt: unfinished.attempt });
      await loadLibrary();
    }
    this.setState({ error: null });
    goTo({ at: 'library' });
  }
}
