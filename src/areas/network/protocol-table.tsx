import { useTranslation } from 'react-i18next';
import type { Protocol, Purpose } from '../../core/pack/protocol-schema.ts';
import { usePack } from '../../web/pack.ts';
import look from './protocol.module.css';
import { saidFor } from './protocol-cells.ts';
import { useProtocolSayings } from './use-protocol-sayings.ts';

/** Discipline by section for one purpose: the table that the institutions sign. */
export const ProtocolTable = ({ protocol, purpose }: { protocol: Protocol; purpose: Purpose }) => {
  const { t } = useTranslation('network');
  const { sections, disciplines } = usePack();
  const say = useProtocolSayings(protocol);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={look.scroll} tabIndex={0} aria-label={t('protocol.table')}>
      <table className={look.table}>
        <caption className="rr-quiet">{t('protocol.caption', { purpose: say.purpose(purpose) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('protocol.section')}</th>
            {disciplines.map(({ code }) => (
              <th key={code} scope="col">
                {say.discipline(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sections.map(({ code }) => {
            const reserved = protocol.sections[code]?.reserved;
            return (
              <tr key={code}>
                <th scope="row">{say.section(code)}</th>
                {reserved ? (
                  <td colSpan={disciplines.length}>
                    {t('protocol.reserved', {
                      who: reserved.map((each) => t(`protocol.standing.${each}`)).join(', '),
                    })}
                  </td>
                ) : (
                  disciplines.map((discipline) => {
                    const said = saidFor(protocol, code, discipline.code, purpose);
                    return (
                      <td key={discipline.code} data-level={said.access}>
                        {say.cell(said)}
                      </td>
                    );
                  })
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
