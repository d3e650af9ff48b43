import type { Refusal } from '../../../core/refusal.ts';
import { useSend } from '../../../web/files/use-send.ts';
import type { BrokenGlass } from '../oversight-contract.ts';

/** Says in the case's own file that the reader has looked at an emergency access. */
export const useAcknowledge = () => {
  const send = useSend();
  return ({ id, kind, file }: BrokenGlass): Promise<Refusal | undefined> =>
    send({ file: { kind, id: file }, command: { kind: 'circle.look-at-emergency', broken: id } });
};
