import type { Bridge } from '../contract/calls.ts';

declare global {
  interface Window {
    mockroom: Bridge;
  }
}

/** The door to main. */
export const bridge: Bridge = window.mockroom;
