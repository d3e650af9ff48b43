/**
 * Something that keeps the program from starting and that whoever runs it can mend: told as one sentence, in
 * Albanian and English, without a stack trace. The process ends with a status other than zero.
 */
export class CannotStart extends Error {
  readonly sentences: { sq: string; en: string };

  constructor(sentences: { sq: string; en: string }) {
    super(sentences.en);
    this.sentences = sentences;
  }
}
