/** Why a file that was given to the program is not taken. */
export interface FileFault {
  code:
    /** It cannot be read at all. */
    | 'unreadable'
    /** Something else than what was asked for. */
    | 'other-kind'
    /** Bytes of it were changed or are missing. */
    | 'damaged'
    /** A newer program wrote it. */
    | 'newer'
    | 'too-large'
    /** It is whole, and says what cannot be. */
    | 'wrong';
  /** Where, and what: for the curious. */
  detail: string;
}
