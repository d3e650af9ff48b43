import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { addressOf } from '../../core/contract/route.ts';
import { newId } from '../../core/id.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call, Unreachable, useAnswer } from '../../web/call.ts';
import type { Language } from '../../web/words/languages.ts';
import { blankForm, type LetterOffered, listLetters, makeLetter, previewLetter } from './contract.ts';

/** The file that letters are made from. */
export interface LetterFile {
  kind: 'case' | 'concern';
  id: string;
}

export interface LetterWanted {
  letter: string;
  language: Language;
  record?: string | undefined;
}

/** The letters that can be made from a file; undefined while they are on their way. */
export const useLetters = (file: LetterFile): readonly LetterOffered[] | undefined =>
  useAnswer(listLetters, { params: file }).data?.letters;

/** What a letter would be filled with. */
export const useLetterPreview = (file: LetterFile, { letter, ...query }: LetterWanted) =>
  useAnswer(previewLetter, { params: { ...file, letter }, query });

/** A letter that was made and can be saved again until the page is left. */
export interface MadeLetter {
  name: string;
  address: string;
}

const save = ({ name, address }: MadeLetter): void => {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
};

const addressOfPdf = (base64: string): string =>
  URL.createObjectURL(
    new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'application/pdf' }),
  );

/** Makes a letter and hands it to the browser. Asked again after a lost connection, it is recorded only once. */
export const useMakeLetter = (file: LetterFile) => {
  const queries = useQueryClient();
  const { kind, id } = file;
  const [making, setMaking] = useState(false);
  const [act, setAct] = useState(newId);
  const [made, setMade] = useState<MadeLetter | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = useCallback(
    async ({ letter, language, record }: LetterWanted, typed: Record<string, string>) => {
      setMaking(true);
      setRefusal(null);
      try {
        const answer = await call(makeLetter, {
          params: { kind, id, letter },
          body: { id: act, language, record, typed },
        });
        if (isRefusal(answer)) return setRefusal(answer);
        const pdf: MadeLetter = { name: answer.name, address: addressOfPdf(answer.pdf) };
        setMade(pdf);
        setAct(newId());
        save(pdf);
        await queries.invalidateQueries({ queryKey: ['/api/files/:kind/:id'] });
      } catch (problem) {
        if (!(problem instanceof Unreachable)) throw problem;
        setRefusal({ refused: 'unreachable' });
      } finally {
        setMaking(false);
      }
    },
    [kind, id, act, queries],
  );
  return { make, making, made, refusal };
};

/** The address of a form of the pack as PDF to be filled in by hand. */
export const blankFormAddress = (form: string, language: Language): string =>
  addressOf(blankForm.path, { form }, { language });
