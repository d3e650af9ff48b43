/** A short message, to a number with the country before it. */
export interface ShortMessage {
  to: string;
  text: string;
  /** The same message keeps its id when it is tried again. */
  id: string;
}

/** Why a gateway did not take a message. */
export class NotTaken extends Error {
  readonly fault: 'unreachable' | 'not-let-in' | 'address-refused' | 'refused';

  constructor(fault: NotTaken['fault']) {
    super(fault);
    this.name = 'NotTaken';
    this.fault = fault;
  }
}

/** Sends a short message; throws `NotTaken` when the gateway does not take it. */
export type Sms = (message: ShortMessage) => Promise<void>;
