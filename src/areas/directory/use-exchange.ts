import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf } from '../../core/contract/route.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { callWithFile, Unreachable } from '../../web/call.ts';
import { exportDirectory, type ImportReport, importDirectory } from './transfer-contract.ts';

/** Where an export is fetched from. */
export const exportAddress = (as: 'json' | 'package', part: 'public' | 'all'): string =>
  addressOf(exportDirectory.path, {}, { as, part });

export type ExchangeState =
  | { kind: 'nothing' | 'reading' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'told'; report: ImportReport };

/** A package on its way in: tried first, then taken. */
export const useBringing = () => {
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [state, setState] = useState<ExchangeState>({ kind: 'nothing' });
  const send = async (trial: 'yes' | 'no') => {
    if (!file) return;
    setState({ kind: 'reading' });
    try {
      const answer = await callWithFile(importDirectory, { query: { trial } }, file);
      setState(isRefusal(answer) ? { kind: 'refused', refusal: answer } : { kind: 'told', report: answer });
      if (!isRefusal(answer) && answer.taken)
        await queries.invalidateQueries({
          predicate: ({ queryKey: [path] }) => String(path).startsWith('/api/directory/'),
        });
    } catch (problem) {
      if (!(problem instanceof Unreachable)) throw problem;
      setState({ kind: 'refused', refusal: { refused: 'unreachable' } });
    }
  };
  return {
    file,
    state,
    choose: (chosen: File) => {
      setFile(chosen);
      setState({ kind: 'nothing' });
    },
    tryIt: () => void send('yes'),
    take: () => void send('no'),
  };
};
