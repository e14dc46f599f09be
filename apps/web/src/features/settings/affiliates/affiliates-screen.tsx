import { Button } from '@mantine/core';
import { IconBuildingCommunity, IconCornerDownRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { switchOrganization, useMay, useSession } from '../../../app/session/session';
import { Page } from '../../../app/shell/page';
import { Empty, Problem, Rows, RowsSkeleton, Sill, StubRow, Tag } from '../../../ui';
import { useLanguage } from '../../../words';
import { treeRows, useOrganizations, type Organization } from '../organizations';
import styles from '../settings.module.css';
import { useSettingWords } from '../words';

/** The organization and those under it. Names only: a federation never sees the people of an affiliate. */
export function AffiliatesScreen() {
  const say = useSettingWords();
  const language = useLanguage();
  const may = useMay('organizations.write');
  const organizations = useOrganizations();
  const rows = treeRows(organizations.data ?? [], language);
  const alone = organizations.isSuccess && rows.length < 2;
  const add = <Button component={Link} to="/settings/affiliates/new" variant="filled">{say('affiliate.add')}</Button>;
  return (
    <>
      <Sill title={say('affiliates')} back="/settings" aside={may && !alone && organizations.isSuccess ? add : undefined} />
      <Page>
        <p className={`small quiet ${styles.about}`}>{say('affiliates.about')}</p>
        {organizations.isPending && <RowsSkeleton />}
        {organizations.error && !organizations.data && <Problem failure={organizations.error} onRetry={() => void organizations.refetch()} />}
        {alone && <Empty text={say('affiliates.none')}>{may && add}</Empty>}
        {!alone && rows.length > 0 && <Rows label={say('affiliates')}>{rows.map(({ organization, depth }) => <AffiliateRow key={organization.id} organization={organization} depth={depth} />)}</Rows>}
      </Page>
    </>
  );
}

function AffiliateRow({ organization, depth }: { organization: Organization; depth: number }) {
  const say = useSettingWords();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>(null);
  const Sign = depth === 0 ? IconBuildingCommunity : IconCornerDownRight;
  const here = session?.organization.id === organization.id;
  const mine = session?.organizations.some(({ id }) => id === organization.id) ?? false;
  const act = () => void switchOrganization(client, organization.id).then(() => navigate('/'), setFailure);
  return (
    <StubRow stub={<Sign stroke={1.9} aria-hidden />} title={<span style={{ paddingInlineStart: `${Math.max(0, depth - 1) * 16}px` }}>{organization.name}</span>} line={say(`kind.${organization.kind}`)} tone={here ? 'chosen' : undefined}>
      {here && <span className="row" style={{ marginTop: 4 }}><Tag kind="act">{say('here')}</Tag></span>}
      {!here && mine && <div className="row" style={{ marginTop: 4 }}><Button onClick={act}>{say('actHere')}</Button></div>}
      {failure !== null && <Problem failure={failure} />}
    </StubRow>
  );
}
