import { useAnswer } from '../../web/call.ts';
import { readProtocols } from './protocol-contract.ts';

export const useProtocols = () => useAnswer(readProtocols, {});
