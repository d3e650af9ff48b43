import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchCode } from '../../core/names/index.ts';
import { usePack, usePlaces } from '../../web/pack.ts';
import { LifeDate } from '../../web/parts/date-text.tsx';
import { PersonName } from '../../web/parts/person-name.tsx';
import { sayLabel } from '../../web/words/label.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import type { PairLine, PairSide } from './contract.ts';
import type { PairDecision } from './fates.ts';
import look from './register.module.css';

const Side = ({ heading, side }: { heading: string; side: PairSide }) => {
  const { t } = useTranslation('register');
  const places = usePlaces();
  const { lists } = usePack();
  const language = useLanguage();
  const sex = lists.sex?.find(({ name }) => name === side.sex)?.label;
  const facts = [
    [t('side.born'), side.birth ? <LifeDate key="born" date={side.birth} /> : ''],
    [t('side.father'), side.father],
    [t('side.mother'), side.mother],
    [t('side.sex'), sex ? sayLabel(sex, language) : ''],
    [t('side.numbers'), side.numbers.join(', ')],
    [t('side.phones'), side.phones.join(', ')],
    [t('side.address'), [places.get(side.place)?.name, side.street].filter(Boolean).join(', ')],
  ] as const;
  return (
    <div className={look.side}>
      <span className="rr-quiet">{heading}</span>
      <PersonName name={side.name || null} strong />
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
};

const Speaks = ({ title, codes }: { title: string; codes: readonly MatchCode[] }) => {
  const { t } = useTranslation('register');
  if (codes.length === 0) return null;
  return (
    <p className={look.speaks}>
      <strong>{title}:</strong> {codes.map((code) => t(`match.${code}`)).join(' · ')}
    </p>
  );
};

interface Props {
  pair: PairLine;
  /** What was just decided. */
  said: PairDecision | null;
  onDecide: (decision: PairDecision) => void;
}

/** Two who are perhaps one, side by side, with what speaks for it and against, and the decision. */
export const PairCard = ({ pair, said, onDecide }: Props) => {
  const { t } = useTranslation('register');
  const { other, row, proposal } = pair;
  const decision = said ?? pair.decision;
  const words = {
    different: t('pairs.different'),
    attach: t(other.kind === 'row' ? 'pairs.attachRow' : 'pairs.attachPerson'),
    skip: t('pairs.skip'),
  };
  const possible: readonly PairDecision[] =
    other.kind === 'known' ? ['different', 'skip'] : ['different', 'attach', 'skip'];
  const chosen = decision ?? proposal;
  return (
    <li className={look.pair}>
      <div className={look.sides}>
        <Side heading={t('pairs.row', { line: row.line })} side={row} />
        {other.kind === 'known' ? (
          <p className={look.known}>
            {t('pairs.known', { keeper: other.keeper ?? t('pairs.nobodysKeeper') })}
          </p>
        ) : (
          <Side
            heading={other.kind === 'row' ? t('pairs.row', { line: other.line }) : t('pairs.person')}
            side={other.side}
          />
        )}
      </div>
      <Speaks title={t('pairs.for')} codes={pair.reasons} />
      <Speaks title={t('pairs.against')} codes={pair.contradictions} />
      <Radio.Group
        label={t('pairs.decision')}
        description={decision === null && proposal !== null ? t('pairs.proposed') : undefined}
        value={chosen}
        onChange={(value) => {
          const said = possible.find((one) => one === value);
          if (said) onDecide(said);
        }}
      >
        <div className={look.choices}>
          {possible.map((one) => (
            <Radio key={one} value={one} label={words[one]} />
          ))}
        </div>
      </Radio.Group>
    </li>
  );
};
