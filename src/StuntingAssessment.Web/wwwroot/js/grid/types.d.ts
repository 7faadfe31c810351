// What the grid's modules tell each other, and what its page and the server tell them: the other side of GridAnswer.cs, EntryForm.cs and EntryAnswer.cs.
// Read by the check of types alone.

/** A number in the measure's smallest step, null when empty, or the reason why the measure does not apply. */
export type Content = number | string | null;

export interface Measure {
  code: string;
  title: string;
  /** As the head of a column. */
  head: string;
  group: string;
  kind: 'count' | 'rate' | 'frequency' | 'yesno';
  decimals: number;
  /** What it is divided by. */
  population: string | null;
  /** As a place's. */
  level: number;
  /** Of the office whose grid it is. */
  own: boolean;
  writable: boolean;
  owner: string;
}

/** What of a measure decides how its numbers are written. */
export type Scale = Pick<Measure, 'kind' | 'decimals'>;

/** A row of the page's list. */
export interface Place {
  id: string;
  code: string;
  name: string;
  /** Its place among the districts; negative for the regency. */
  district: number;
  /** 0: a village. 1: the regency, for what is counted once. */
  level: number;
}

export interface Finding {
  severity: 'error' | 'warning';
  sentence: string;
  accepted: string | null;
}

/** A finding as the server tells it. */
export type FoundAt<P> = Finding & { place: P; measure: string };

export interface CommentedCell {
  place: number;
  measure: string;
}

/** The answer isian.json; places are the page's rows. */
export interface SheetData {
  year: number;
  places: string;
  open: boolean;
  measures: Measure[];
  /** By measure, then by place. */
  cells: Content[][];
  versions: number[][];
  comments: CommentedCell[];
  findings: FoundAt<number | null>[];
}

/** What was typed and is not with the server yet. */
export interface Edit {
  text: string;
  /** The version that it was typed over. */
  base: number;
  state: 'waiting' | 'sending' | 'refused' | 'conflict';
  /** What belongs together is sent together. */
  group: string | null;
  /** What went out already, when an answer may have got lost. */
  sent: string[];
  at: number;
  /** How often the portal broke over it. */
  broke?: number;
  /** Why it is refused. */
  sentence?: string | null;
  /** What stands in the way of a conflict. */
  theirs?: { text: string; version: number; by: string; at: string };
}

/** A cell as it is sent. */
export interface Entry {
  place: string;
  measure: string;
  text: string;
  version: number;
}

/** What became of one cell. */
export interface CellAnswer {
  place: string;
  measure: string;
  outcome: 'saved' | 'new' | 'changed' | 'same' | 'refused' | 'conflict';
  /** What it says now. */
  content: Content;
  version: number;
  /** The same as text; of a conflict. */
  text?: string | null;
  /** Why it is refused. */
  sentence?: string | null;
  /** Who wrote what a conflict is about, and when. */
  by?: string | null;
  at?: string | null;
  /** Whether that was the same person. */
  mine?: boolean;
}

export interface Answer {
  at: string;
  batch: string | null;
  cells: CellAnswer[];
  findings: FoundAt<string>[];
}

/** Status 0: nobody answered. */
export interface Refusal {
  status: number;
  sentence?: string | null;
}

/** What the queue tells of a change. */
export interface News {
  changed: number[];
  answer?: Answer;
  /** Whose answer it is. */
  group?: string | null;
  /** Another tab knows more. */
  stale?: boolean;
}

/** A line of what is shown: a place, or a district as a heading over its places. */
export interface Line {
  place?: number;
  name?: string;
  district?: number;
  places?: number[];
}

/** Of what is shown. */
export interface Position {
  line: number;
  column: number;
}

/** What the grid can do. */
export interface Acts {
  type(texts: Map<number, string>, group?: string | null): void;
  undo(): void;
  redo(): void;
  /** The details of the cursor's cell. */
  open(): void;
  problem(): void;
  missing(): void;
  empty(): void;
  /** Says why the cell is locked. */
  refuse(cell: number | undefined): void;
  note(words: string): void;
  isWriting(): boolean;
}
