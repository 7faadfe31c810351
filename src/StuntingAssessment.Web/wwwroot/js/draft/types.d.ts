// What the modules of a form that saves itself tell each other, and what the server tells them. Read by the check of types alone.

/** By the field's name. */
export type Values = Record<string, string>;

export interface Answer {
  version: string;
  savedAt?: string;
  fields?: Values;
  /** What the form's owner shows of it, a sheet its components. */
  values?: Record<string, string | null>;
}

/** A field that both sides changed. */
export interface Question {
  name: string;
  mine: string;
  theirs: string;
}

export type State = '' | 'saving' | 'saved' | 'waiting' | 'failed' | 'conflict';

/** What is kept in the browser. */
export interface Draft {
  version: string | undefined;
  fields: Values;
  /** What the server may have, if an answer got lost. */
  sent: Values;
}

/** What the saving needs of the page. */
export interface Page {
  /** As it stands. */
  read(): Values;
  /** As the page came, not as the browser filled it in again after a reload. */
  rendered(): Values;
  write(name: string, value: string): void;
  /** Null takes the complaint back. */
  complain(name: string, sentence: string | null): void;
  say(state: State, words: string): void;
  ask(open: Question[], decide: (taken: Values) => void): void;
  /** An answer was taken in; its version is the form's from now on. */
  heard(answer: Answer): void;
  /** To other tabs, with the version that it builds on. */
  announce(before: string | undefined, answer: Answer): void;
}
