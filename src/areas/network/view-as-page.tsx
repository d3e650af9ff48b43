import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groundCodes, type Purpose, purposeCodes } from '../../core/pack/protocol-schema.ts';
import {
  access,
  type CirclePlace,
  type Reader,
  type ReadingFacts,
  reading,
} from '../../core/protocol/index.ts';
import { usePack } from '../../web/pack.ts';
import { Columns, Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { Closed, Why } from '../../web/parts/why.tsx';
import { useProtocolSayings } from './use-protocol-sayings.ts';

const places = ['team-member', 'recipient', 'case-manager', 'supervisor', 'outside'] as const;
type Place = (typeof places)[number];

interface Chosen {
  discipline: string;
  place: Place;
  purpose: Purpose;
  /** Whether every ground is on record, and the institution is named. */
  granted: boolean;
  emergency: boolean;
}

const now = '2026-01-01T12:00:00.000Z';
const later = '2026-01-01T13:00:00.000Z';
/** Nobody real: an institution and a person that exist nowhere. */
const theirs = 'an-invented-institution';
const otherwise = 'another-invented-institution';

const placeIn = (place: Place): CirclePlace | null => (place === 'outside' ? null : place);

const readerAs = ({ discipline, place, purpose, emergency }: Chosen): Reader => ({
  member: 'an-invented-reader',
  agency: theirs,
  discipline,
  roles: [],
  place: placeIn(place),
  purpose,
  ...(emergency ? { breakGlass: { until: later } } : {}),
});

const factsFor = ({ granted }: Chosen): ReadingFacts => ({
  now,
  named: granted ? [theirs] : [],
  grounds: granted
    ? groundCodes.map((ground) => ({ ground, sections: 'all', agencies: 'all', from: now, until: null }))
    : [],
});

const Choosing = ({ chosen, onChange }: { chosen: Chosen; onChange: (more: Partial<Chosen>) => void }) => {
  const { t } = useTranslation('network');
  const { protocol, disciplines } = usePack();
  const say = useProtocolSayings(protocol);
  return (
    <Panel title={t('viewAs.who')}>
      <Stack gap="sm">
        <NativeSelect
          label={t('discipline')}
          value={chosen.discipline}
          data={disciplines.map(({ code }) => ({ value: code, label: say.discipline(code) }))}
          onChange={({ currentTarget }) => onChange({ discipline: currentTarget.value })}
        />
        <NativeSelect
          label={t('viewAs.place')}
          value={chosen.place}
          data={places.map((place) => ({ value: place, label: t(`viewAs.places.${place}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ place: places.find((place) => place === currentTarget.value) ?? 'outside' })
          }
        />
        <NativeSelect
          label={t('protocol.purpose')}
          value={chosen.purpose}
          data={protocol.purposes.map(({ code }) => ({ value: code, label: say.purpose(code) }))}
          onChange={({ currentTarget }) =>
            onChange({ purpose: purposeCodes.find((code) => code === currentTarget.value) ?? 'casework' })
          }
        />
        <Checkbox
          label={t('viewAs.granted')}
          checked={chosen.granted}
          onChange={({ currentTarget }) => onChange({ granted: currentTarget.checked })}
        />
        <Checkbox
          label={t('viewAs.emergency')}
          checked={chosen.emergency}
          onChange={({ currentTarget }) => onChange({ emergency: currentTarget.checked })}
        />
      </Stack>
    </Panel>
  );
};

const sectionsTold = [
  'case',
  'identity',
  'family',
  'concern',
  'reporter',
  'assessment-summary',
  'assessment-detail',
  'plan',
  'followup',
  'measure',
  'services',
  'education',
  'health',
  'police',
  'legal',
  'economic',
  'ethnicity',
  'conference',
  'journey',
  'notes',
] as const;

const Section = ({ code, chosen }: { code: string; chosen: Chosen }) => {
  const { t } = useTranslation('network');
  const { protocol } = usePack();
  const say = useProtocolSayings(protocol);
  const [reader, facts] = [readerAs(chosen), factsFor(chosen)];
  const { level } = access(protocol, reader, code, facts);
  const entry = { section: code, author: 'somebody-else', agency: otherwise };
  const { reads, because } = reading(protocol, reader, entry, facts);
  const known = sectionsTold.find((each) => each === code);
  return (
    <Panel title={say.section(code)} level={3}>
      {reads === 'content' ? (
        <>
          <p>{known ? t(`example.${known}`) : t('viewAs.something')}</p>
          <Why because={because} level={level} />
        </>
      ) : (
        <Closed because={because} level={reads === 'existence' ? 'existence' : 'none'} />
      )}
      {level === 'own-part' && <p className="rr-quiet">{t('viewAs.ownPart')}</p>}
    </Panel>
  );
};

/** What somebody of a discipline would see of a file that was made up for this page: never a real one. */
export const ViewAsPage = () => {
  const { t } = useTranslation('network');
  const { sections, disciplines } = usePack();
  const [chosen, setChosen] = useState<Chosen>({
    discipline: disciplines.find(({ code }) => code === 'education')?.code ?? disciplines[0]?.code ?? '',
    place: 'team-member',
    purpose: 'casework',
    granted: false,
    emergency: false,
  });
  return (
    <Page
      tab={t('viewAs.title')}
      title={t('viewAs.title')}
      below={t('viewAs.text')}
      back={{ to: '/network/protocol', words: t('protocol.title') }}
    >
      <Columns
        aside={
          <Choosing chosen={chosen} onChange={(more) => setChosen((before) => ({ ...before, ...more }))} />
        }
      >
        <Panel title={t('viewAs.file')}>
          {sections.map(({ code }) => (
            <Section key={code} code={code} chosen={chosen} />
          ))}
        </Panel>
      </Columns>
    </Page>
  );
};
