/** `--smoke`: says in one line that the program works, and ends. */
export interface SmokeFigures {
  sqlite: string;
  /** Items in the library, all exams together. */
  items: number;
}

export function smokeLine({ sqlite, items }: SmokeFigures): string {
  return JSON.stringify({
    ready: true,
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    sqlite,
    items,
    // From the start of main to the painted library. The system's own creation time of a process is
    // counted from a boot time in whole seconds on Linux, so it would say less.
    ms: Math.round(performance.now()),
  });
}
