import { useTranslation } from 'react-i18next';
import type { Protocol } from '../../core/pack/protocol-schema.ts';
import { usePack } from '../../web/pack.ts';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import { useDisciplines } from '../access/index.ts';
import type { Said } from './protocol-cells.ts';

/** How the protocol is said in the reader's language. */
export const useProtocolSayings = (protocol: Protocol) => {
  const { t } = useTranslation('network');
  const { sections } = usePack();
  const language = useLanguage();
  const { sayDiscipline } = useDisciplines();
  const ground = (code: string): string =>
    sayLabel(protocol.grounds.find((each) => each.code === code)?.label, language) || code;
  return {
    discipline: sayDiscipline,
    ground,
    section: (code: string): string =>
      sayLabel(sections.find((each) => each.code === code)?.label, language) || code,
    purpose: (code: string): string =>
      sayLabel(protocol.purposes.find((each) => each.code === code)?.label, language) || code,
    /** A cell in words, with the conditions under which it holds. */
    cell: (said: Said): string => {
      const conditions = [
        said.needs ? t('protocol.only.needs', { ground: ground(said.needs) }) : '',
        said.ifNamed ? t('protocol.only.named') : '',
        said.byPacket ? t('protocol.only.packet') : '',
      ].filter(Boolean);
      const level = t(`protocol.level.${said.access}`);
      return conditions.length > 0 ? `${level} (${conditions.join(', ')})` : level;
    },
  };
};
