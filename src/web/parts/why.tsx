import { CircleHelp, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Access, Because } from '../../core/protocol/index.ts';
import { Drop } from './drop.tsx';
import look from './why.module.css';

interface Props {
  because: Because;
  level: Access;
}

/** Answers “why do I see this” or “why do I not”: by the protocol, in a sentence. */
export const Why = ({ because, level }: Props) => {
  const { t } = useTranslation('parts');
  const open = level !== 'none' && level !== 'existence';
  const Icon = open ? CircleHelp : Lock;
  return (
    <Drop className={look.why} content={() => <p className={look.sentence}>{t(`why.because.${because}`)}</p>}>
      <Icon size={14} aria-hidden />
      {t(open ? 'why.shown' : 'why.closed')}
    </Drop>
  );
};

/** Stands in place of a part that is not open: that there is something, or that the part is closed, and why. */
export const Closed = ({ because, level }: Props) => {
  const { t } = useTranslation('parts');
  return (
    <div className={look.closed}>
      <Lock size={18} aria-hidden />
      <div>
        <p>{t(level === 'existence' ? 'why.exists' : 'why.none')}</p>
        <p className="rr-quiet">
          {because === 'protocol' ? t('why.byProtocol') : t(`why.because.${because}`)}
        </p>
      </div>
    </div>
  );
};
