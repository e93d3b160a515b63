import { remainingNow, useClock } from '../clock.ts';
import { timeWords } from './time-words.ts';
import { say } from './tools.ts';

/** Says the time left: to a screen reader, and aloud where the system has a voice of its own. */
export function sayTime(): void {
  const clock = useClock.getState();
  const text = timeWords(remainingNow(clock, performance.now()), clock.reading.running);
  say(text);
  speak(text);
}

function speak(text: string): void {
  // Only voices on this machine: others would send the words away. Some systems have none.
  const voice = window.speechSynthesis
    .getVoices()
    .find(({ localService, lang }) => localService && lang.startsWith('en'));
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  window.speechSynthesis.cancel();
  window.speechSynthesis.speak(utterance);
}
