/** `--smoke`: says in one line that the program works, and ends. */
export interface SmokeFigures {
  sqlite: string;
  /** Items in the library, all exams together. */
  items: number;
}

export function smokeLine({ sqlite, items }: SmokeFigures): string {
  const started = process.getCreationTime();
  return JSON.stringify({
    ready: true,
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    sqlite,
    items,
    // From the start of the process to the painted library.
    ms: started === null ? null : Math.round(Date.now() - started),
  });
}
