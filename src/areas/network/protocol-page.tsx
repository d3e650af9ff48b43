import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Protocol, type Purpose, purposeCodes } from '../../core/pack/protocol-schema.ts';
import { usePack } from '../../web/pack.ts';
import { DayText } from '../../web/parts/date-text.tsx';
import { Facts } from '../../web/parts/facts.tsx';
import { Page } from '../../web/parts/page.tsx';
import { Panel } from '../../web/parts/panel.tsx';
import { PageSkeleton } from '../../web/parts/skeletons.tsx';
import { sayDay } from '../../web/words/days.ts';
import { useLanguage } from '../../web/words/use-language.ts';
import look from './protocol.module.css';
import { ProtocolCompared } from './protocol-compared.tsx';
import type { ProtocolVersion } from './protocol-contract.ts';
import { ProtocolSignatures } from './protocol-signatures.tsx';
import { ProtocolTable } from './protocol-table.tsx';
import { useNetwork } from './use-network.ts';
import { useProtocols } from './use-protocol.ts';
import { useProtocolSayings } from './use-protocol-sayings.ts';

const About = ({ protocol }: { protocol: Protocol }) => {
  const { t } = useTranslation('network');
  return (
    <Panel title={t('protocol.about')}>
      <Facts
        facts={[
          [t('protocol.version'), protocol.version],
          [t('protocol.validFrom'), <DayText key="from" day={protocol.validFrom} />],
          [t('protocol.source'), protocol.source],
          [t('protocol.state'), t(protocol.confirmed ? 'protocol.confirmed' : 'protocol.unconfirmed')],
        ]}
      />
    </Panel>
  );
};

const Grounds = ({ protocol }: { protocol: Protocol }) => {
  const { t } = useTranslation('network');
  const say = useProtocolSayings(protocol);
  return (
    <Panel title={t('protocol.rules')}>
      <p>
        {t('protocol.groundsAre', {
          grounds: protocol.grounds.map(({ code }) => say.ground(code)).join(', '),
        })}
      </p>
      <ul>
        {protocol.purposes.map(({ code, opens, atMost }) => (
          <li key={code}>
            {t('protocol.purposeOpens', {
              purpose: say.purpose(code),
              sections: opens === 'all' ? t('protocol.allSections') : opens.map(say.section).join(', '),
              level: t(`protocol.level.${atMost}`),
            })}
          </li>
        ))}
        <li>
          {t('protocol.always', {
            manager: t(`protocol.level.${protocol.always.manager}`),
            head: t(`protocol.level.${protocol.always.head}`),
          })}
        </li>
        {protocol.always.ownContributions && <li>{t('protocol.own')}</li>}
        <li>{t('protocol.excluded')}</li>
        <li>{t('protocol.emergency')}</li>
      </ul>
    </Panel>
  );
};

/** The information-sharing protocol as it holds: read, printed, signed, compared with what held before. */
export const ProtocolPage = () => {
  const { t } = useTranslation('network');
  const { protocol } = usePack();
  const say = useProtocolSayings(protocol);
  const language = useLanguage();
  const { data: told } = useProtocols();
  const { data: network } = useNetwork();
  const [purpose, setPurpose] = useState<Purpose>('casework');
  if (!told || !network) return <PageSkeleton />;
  const nameOf = ({ version, since }: ProtocolVersion): string =>
    t('protocol.named', { version, since: sayDay(Temporal.PlainDate.from(since.slice(0, 10)), language) });
  const current = told.versions.find(({ digest }) => digest === told.current);
  const inOrder = current ? [current, ...told.versions.filter((each) => each !== current)] : told.versions;
  return (
    <Page
      tab={t('protocol.title')}
      title={t('protocol.title')}
      below={t('protocol.text')}
      back={{ to: '/network', words: t('title') }}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<Printer size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('protocol.print')}
          </Button>
          <Button component={Link} to="/network/view-as" variant="default">
            {t('viewAs.title')}
          </Button>
        </>
      }
    >
      <About protocol={protocol} />
      <Panel title={t('protocol.who')}>
        <NativeSelect
          className={look.choice}
          label={t('protocol.purpose')}
          value={purpose}
          data={protocol.purposes.map(({ code }) => ({ value: code, label: say.purpose(code) }))}
          onChange={({ currentTarget }) =>
            setPurpose(purposeCodes.find((code) => code === currentTarget.value) ?? 'casework')
          }
        />
        <ProtocolTable protocol={protocol} purpose={purpose} />
      </Panel>
      <Grounds protocol={protocol} />
      <ProtocolSignatures
        current={told.current}
        institutions={network.institutions}
        signatures={told.signatures}
        versions={told.versions}
        nameOfVersion={nameOf}
      />
      <ProtocolCompared versions={inOrder} nameOf={nameOf} />
    </Page>
  );
};
