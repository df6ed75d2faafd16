// What can go wrong with an answer or a move, each said in one sentence.

/** An answer that this step cannot have; nothing of the attempt has changed. */
export class InvalidResponse extends Error {}

/** A move that the attempt does not allow now; nothing of it has changed. */
export class InvalidMove extends Error {}
