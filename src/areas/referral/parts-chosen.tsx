import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSaySection } from '../../web/form/use-pack-parts.ts';
import { carried } from './packet.ts';
import look from './referral.module.css';

/** The parts of the case that go along, one by one; what the protocol closes to the receiver cannot be chosen. */
export const PartsChosen = ({
  open,
  chosen,
  onChange,
}: {
  open: readonly string[];
  chosen: readonly string[];
  onChange: (sections: readonly string[]) => void;
}) => {
  const { t } = useTranslation('referral');
  const saySection = useSaySection();
  return (
    <fieldset>
      <legend>{t('ask.parts')}</legend>
      <p className="rr-quiet">{t('ask.partsHint')}</p>
      <div className={look.stack}>
        {carried.map((section) => (
          <Checkbox
            key={section}
            label={saySection(section)}
            description={open.includes(section) ? undefined : t('ask.partClosed')}
            disabled={!open.includes(section)}
            checked={open.includes(section) && chosen.includes(section)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, section]
                  : chosen.filter((other) => other !== section),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
