import { useRef, useState } from 'react';
import type { Language } from '../../core/forms/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { Bringing, Preview } from './contract.ts';
import { useBringing } from './use-forms.ts';

/** What has come of a workbook: it is being read, was refused, or shows what form it would be. */
export type Outcome =
  | { kind: 'none' | 'reading' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'preview'; preview: Preview; number: number };

/** What the importer says about a workbook. */
export interface Said {
  file: File | null;
  section: string | null;
  language: Language | null;
  ofGroups: Readonly<Record<string, string>>;
}

const nothing: Said = { file: null, section: null, language: null, ofGroups: {} };

const bringingOf = ({ section, language, ofGroups }: Said): Bringing => ({
  section: section ?? '',
  sections: Object.entries(ofGroups)
    .map((pair) => pair.join(':'))
    .join(','),
  ...(language ? { language } : {}),
});

/** A workbook on its way in: said about, looked at (anew whenever something else is said), installed. */
export const useBringForm = (onInstalled: (version: number) => void) => {
  const { look, install } = useBringing();
  const [said, setSaid] = useState(nothing);
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const last = useRef(0);

  const read = async (asked: Said) => {
    if (!asked.file || !asked.section) return;
    last.current += 1;
    const number = last.current;
    const answer = await look(asked.file, bringingOf(asked));
    // An answer to what was asked before is no answer any more.
    if (number !== last.current) return;
    setOutcome(
      isRefusal(answer) ? { kind: 'refused', refusal: answer } : { kind: 'preview', preview: answer, number },
    );
  };

  return {
    said,
    tried,
    outcome,
    say: (more: Partial<Said>) => {
      const next = { ...said, ...more };
      setSaid(next);
      if (more.file !== undefined) {
        last.current += 1;
        setOutcome({ kind: 'none' });
      } else if (outcome.kind === 'preview') void read(next);
    },
    read: () => {
      setTried(true);
      if (!said.file || !said.section) return;
      setOutcome({ kind: 'reading' });
      void read(said);
    },
    install: async (): Promise<Refusal | undefined> => {
      if (!said.file) return undefined;
      const answer = await install(said.file, bringingOf(said));
      if (isRefusal(answer)) return answer;
      onInstalled(answer.version);
      setSaid(nothing);
      setTried(false);
      setOutcome({ kind: 'none' });
      return undefined;
    },
  };
};
