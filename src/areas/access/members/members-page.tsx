import { Button } from '@mantine/core';
import { UserPlus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../../core/refusal.ts';
import { Confirm } from '../../../web/parts/confirm.tsx';
import { DataTable } from '../../../web/parts/data-table.tsx';
import { EmptyState } from '../../../web/parts/empty-state.tsx';
import { FilterBar } from '../../../web/parts/filter-bar.tsx';
import { tell } from '../../../web/parts/notices.tsx';
import { Page } from '../../../web/parts/page.tsx';
import { Panel } from '../../../web/parts/panel.tsx';
import { useFilters } from '../../../web/parts/use-filters.ts';
import { useMe } from '../../../web/session.tsx';
import { endMembership, type Handed, listMembers, type MemberLine } from '../members-contract.ts';
import { isRole, roles } from '../rules.ts';
import { useAgencies } from '../use-agencies.ts';
import { step } from '../use-sign-in.ts';
import { HandedDialog } from './handed-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { MemberAct } from './member-acts.tsx';
import { useMemberColumns } from './member-columns.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { useMembers, useMembersChanged } from './use-members.ts';

type Open =
  | { what: 'invite' }
  | { what: MemberAct; member: MemberLine }
  | { what: 'handed'; handed: Handed }
  | null;

const states = ['active', 'invited', 'left'] as const;

const useFiltered = (members: readonly MemberLine[] | undefined) => {
  const { t } = useTranslation(['access', 'shell']);
  const { agencies, nameOf } = useAgencies();
  const state = useFilters(['state', 'role', 'agency']);
  const { state: wanted, role, agency } = state.chosen;
  const text = state.text.trim().toLowerCase();
  const rows = members?.filter(
    (member) =>
      (wanted ? member.state === wanted : member.state !== 'left') &&
      (!role || (isRole(role) && member.roles.includes(role))) &&
      (!agency || member.agency.code === agency) &&
      `${member.name} ${member.email ?? ''}`.toLowerCase().includes(text),
  );
  const filters = [
    {
      key: 'state',
      label: t('members.state'),
      options: states.map((value) => ({ value, label: t(`members.states.${value}`) })),
    },
    {
      key: 'role',
      label: t('members.role'),
      options: roles.map((value) => ({ value, label: t(`shell:role.${value}`) })),
    },
    {
      key: 'agency',
      label: t('account.agency'),
      options: agencies.map((one) => ({ value: one.code, label: nameOf(one) })),
    },
  ];
  return { state, rows, filters };
};

const EndMembership = ({ member, onClose }: { member: MemberLine; onClose: () => void }) => {
  const { t } = useTranslation('access');
  const changed = useMembersChanged();
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('members.endTitle', { name: member.name })}
      text={t('members.endText')}
      act={t('members.act.end')}
      grave
      withReason
      onConfirm={async (reason) => {
        const said = await step(endMembership, { params: { id: member.id }, body: { reason } });
        if (isRefusal(said)) return said;
        tell({ text: t('members.ended', { ...said }) });
        changed();
        return undefined;
      }}
    />
  );
};

/** Who works here, who is invited, and who has left: the administrator's page. No case is seen from here. */
export const MembersPage = () => {
  const { t } = useTranslation('access');
  const me = useMe();
  const { data, error } = useMembers();
  const changed = useMembersChanged();
  const [open, setOpen] = useState<Open>(null);
  const columns = useMemberColumns(me.id, (what, member) => setOpen({ what, member }));
  const { state, rows, filters } = useFiltered(data?.members);
  if (error) throw error;
  const close = () => setOpen(null);
  const handed = (given: Handed | null) => {
    changed();
    setOpen(given && { what: 'handed', handed: given });
    if (!given) tell({ text: t('members.kept') });
  };
  return (
    <Page
      tab={t('members.title')}
      title={t('members.title')}
      actions={
        <Button leftSection={<UserPlus size={16} aria-hidden />} onClick={() => setOpen({ what: 'invite' })}>
          {t('members.invite')}
        </Button>
      }
    >
      <FilterBar list={listMembers.path} filters={filters} state={state} withText />
      <Panel title={t('members.list')} {...(rows ? { count: rows.length } : {})} flush>
        <DataTable
          label={t('members.title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          sort={{ column: 'name', descending: false }}
          empty={<EmptyState icon={UsersRound} title={t('members.empty')} />}
        />
      </Panel>
      {(open?.what === 'invite' || open?.what === 'change') && (
        <MemberDialog member={open.what === 'change' ? open.member : null} onClose={close} onDone={handed} />
      )}
      {open?.what === 'link' && (
        <LinkDialog
          member={open.member}
          onClose={() => setOpen((now) => (now?.what === 'link' ? null : now))}
          onHanded={handed}
        />
      )}
      {open?.what === 'end' && <EndMembership member={open.member} onClose={close} />}
      {open?.what === 'handed' && <HandedDialog handed={open.handed} onClose={close} />}
    </Page>
  );
};
