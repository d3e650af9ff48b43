import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { asking, callWithFile, Unreachable, useAnswer } from '../../../web/call.ts';
import { type BordersReport, bringBorders, type PublicPoint, readBorders, readPoints } from './contract.ts';

/** The borders for the map; they change once in many years. */
export const useBorders = () =>
  useQuery({ ...asking(readBorders, {}), staleTime: Number.POSITIVE_INFINITY }).data;

/** The places that the public may know at which one of these services is given. */
export const usePoints = (services: readonly string[]): readonly PublicPoint[] => {
  const { data } = useAnswer(readPoints, {});
  return useMemo(
    () => data?.points.filter((point) => point.services.some((service) => services.includes(service))) ?? [],
    [data, services],
  );
};

type State =
  | { kind: 'nothing' | 'reading' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'told'; report: BordersReport };

/** A file of borders on its way in: tried first, then taken. */
export const useBringingBorders = () => {
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [credit, setCredit] = useState('');
  const [state, setState] = useState<State>({ kind: 'nothing' });
  const send = async (trial: 'yes' | 'no') => {
    if (!file) return;
    setState({ kind: 'reading' });
    try {
      const answer = await callWithFile(bringBorders, { query: { trial } }, file, { credit: credit.trim() });
      setState(isRefusal(answer) ? { kind: 'refused', refusal: answer } : { kind: 'told', report: answer });
      if (!isRefusal(answer) && answer.taken)
        await queries.invalidateQueries({ queryKey: asking(readBorders, {}).queryKey });
    } catch (problem) {
      if (!(problem instanceof Unreachable)) throw problem;
      setState({ kind: 'refused', refusal: { refused: 'unreachable' } });
    }
  };
  return {
    file,
    credit,
    state,
    choose: (chosen: File) => {
      setFile(chosen);
      setState({ kind: 'nothing' });
    },
    sayCredit: (text: string) => {
      setCredit(text);
      setState({ kind: 'nothing' });
    },
    tryIt: () => void send('yes'),
    take: () => void send('no'),
  };
};
