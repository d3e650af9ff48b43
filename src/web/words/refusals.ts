import i18next from 'i18next';
import type { Refusal } from '../../core/refusal.ts';
import { namespaces } from './words.ts';

/** Brings every area's words, because a refusal may come from any of them; cheap, and only when one comes. */
export const loadRefusals = async (): Promise<void> => {
  await i18next.loadNamespaces(namespaces);
};

/** The sentence for a refusal in the reader's language, or undefined while its words are not here. */
export const sayRefusal = ({ refused, values = {} }: Refusal): string | undefined => {
  const language = i18next.language;
  for (const namespace of namespaces) {
    const key = namespace === 'refusal' ? refused : `refusal.${refused}`;
    const sentence: unknown = i18next.getResource(language, namespace, key);
    if (typeof sentence === 'string')
      return i18next.services.interpolator.interpolate(sentence, values, language, { escapeValue: false });
  }
  return undefined;
};
