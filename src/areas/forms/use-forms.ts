import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Form } from '../../core/forms/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call, callWithFile, useAnswer } from '../../web/call.ts';
import { useInstalledForms } from '../../web/pack.ts';
import {
  type Bringing,
  installForm,
  listInstalledForms,
  offerForm,
  type Preview,
  previewForm,
  readInstalledForms,
} from './contract.ts';

/** The newest version of each installed form that is offered, to be filled in anew. */
export const useOfferedForms = (): readonly Form[] => {
  const { forms, retired } = useInstalledForms();
  const newest = new Map<string, Form>();
  for (const form of forms)
    if (form.version > (newest.get(form.form)?.version ?? 0)) newest.set(form.form, form);
  return [...newest.values()].filter(({ form }) => !retired.includes(form));
};

/** The list for who keeps them. */
export const useFormList = () => useAnswer(listInstalledForms, {});

const useRefresh = () => {
  const queries = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        [listInstalledForms, readInstalledForms].map(({ path }) =>
          queries.invalidateQueries({ queryKey: [path] }),
        ),
      ),
    [queries],
  );
};

/** Looks at a workbook, and installs it. */
export const useBringing = () => {
  const refresh = useRefresh();
  return {
    look: (file: File, query: Bringing): Promise<Preview | Refusal> =>
      callWithFile(previewForm, { query }, file),
    install: async (file: File, query: Bringing) => {
      const answer = await callWithFile(installForm, { query }, file);
      if (!isRefusal(answer)) await refresh();
      return answer;
    },
  };
};

/** Retires a form, or offers it again. */
export const useOffering = () => {
  const refresh = useRefresh();
  return async (form: string, offered: boolean): Promise<Refusal | undefined> => {
    const answer = await call(offerForm, { params: { form }, body: { offered } });
    if (isRefusal(answer)) return answer;
    await refresh();
    return undefined;
  };
};
