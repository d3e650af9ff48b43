/** The ways by which something leaves the program. */
export const channels = ['email', 'sms', 'push'] as const;
export type Channel = (typeof channels)[number];

/** Why something could not be sent, as a code: what a mail server answers may repeat an address or a subject. */
export const faults = [
  'unreachable',
  'not-let-in',
  'address-refused',
  'refused',
  'no-address',
  'interrupted',
] as const;
export type Fault = (typeof faults)[number];
