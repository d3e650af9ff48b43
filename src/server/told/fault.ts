import type { Fault } from '../../core/told/sending.ts';
import { NotTaken } from '../sms/sms.ts';

const byCode: Readonly<Record<string, Fault>> = {
  ECONNECTION: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ESOCKET: 'unreachable',
  EDNS: 'unreachable',
  ETLS: 'unreachable',
  EPROXY: 'unreachable',
  ESTREAM: 'unreachable',
  EPROTOCOL: 'unreachable',
  EAUTH: 'not-let-in',
  ENOAUTH: 'not-let-in',
  EENVELOPE: 'address-refused',
};

/** The fault that an error of the mail transport, or of a gateway, stands for. */
export const faultOf = (error: unknown): Fault => {
  if (error instanceof NotTaken) return error.fault;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return byCode[code] ?? 'refused';
};
