import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../../core/refusal.ts';
import { Confirm } from '../../../web/parts/confirm.tsx';
import { useLanguage } from '../../../web/words/use-language.ts';
import { giveLink, type Handed, type MemberLine } from '../members-contract.ts';
import { step } from '../use-sign-in.ts';

interface Props {
  member: MemberLine;
  onClose: () => void;
  onHanded: (handed: Handed) => void;
}

/** A new link for a lost password, a lost telephone, or a return. */
export const LinkDialog = ({ member, onClose, onHanded }: Props) => {
  const { t } = useTranslation('access');
  const language = useLanguage();
  const [renew, setRenew] = useState(false);
  const isBack = member.state === 'left';
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t(isBack ? 'members.backTitle' : 'members.linkTitle', { name: member.name })}
      text={t(isBack ? 'members.backText' : 'members.linkText')}
      act={t('members.link')}
      onConfirm={async () => {
        const said = await step(giveLink, {
          params: { id: member.id },
          body: { renewSecondFactor: renew, language },
        });
        if (isRefusal(said)) return said;
        onHanded(said);
        return undefined;
      }}
    >
      {!isBack && member.enrolled && (
        <Checkbox
          mt="sm"
          label={t('members.renew')}
          description={t('members.renewHint')}
          checked={renew}
          onChange={(event) => setRenew(event.currentTarget.checked)}
        />
      )}
    </Confirm>
  );
};
