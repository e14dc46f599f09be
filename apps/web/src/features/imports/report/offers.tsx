import { Button } from '@mantine/core';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Rows, Section, StubRow } from '../../../ui/stub';
import { useReader } from '../../../words';
import styles from '../imports.module.css';
import type { OfferKind } from '../list-import';
import { useImportWords } from '../words';
import { useDecideOffers, useOffers, type Offer } from './use-offers';

/** What notes seem to ask for, by kind: taken over one by one or all at once, or left alone. */
export function Offers({ importId, kind, open }: { importId: string; kind: OfferKind; open: number }) {
  const say = useImportWords();
  const { count } = useReader();
  const offers = useOffers(importId, kind);
  const decide = useDecideOffers(importId);
  const items = offers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={say(`offer.${kind}`)} n={count(open)}>
      <p className="small quiet" style={{ marginBottom: 8 }}>{say(`offer.${kind}.text`)}</p>
      {offers.isPending && <RowsSkeleton rows={2} />}
      {(offers.error ?? decide.error) && <Problem failure={offers.error ?? decide.error} onRetry={offers.error ? () => void offers.refetch() : undefined} />}
      {items.length > 0 && <Rows label={say(`offer.${kind}`)}>{items.map((offer) => <OfferRow key={offer.id} offer={offer} decide={decide} />)}</Rows>}
      <div className={styles.acts}>
        {open > 1 && <Button variant="outline" loading={decide.isPending} onClick={() => decide.mutate({ decision: 'accepted', kind })}>{say('offer.acceptAll', { n: open })}</Button>}
        {offers.hasNextPage && <Button loading={offers.isFetchingNextPage} onClick={() => void offers.fetchNextPage()}>{say('offer.more')}</Button>}
      </div>
    </Section>
  );
}

function OfferRow({ offer, decide }: { offer: Offer; decide: ReturnType<typeof useDecideOffers> }) {
  const say = useImportWords();
  const busy = decide.isPending && decide.variables.offerIds?.includes(offer.id);
  return (
    <StubRow stub={offer.row} stubSmall={say('row')} title={offer.displayName} line={`“${offer.text}”`} to={`/people/${offer.contactId}`}>
      <span className={styles.acts} style={{ position: 'relative', marginTop: 8 }}>
        <Button variant="outline" loading={busy} aria-label={say('offer.acceptFor', { name: offer.displayName })} onClick={() => decide.mutate({ decision: 'accepted', offerIds: [offer.id] })}>{say('offer.accept')}</Button>
        <Button variant="subtle" disabled={busy} aria-label={say('offer.declineFor', { name: offer.displayName })} onClick={() => decide.mutate({ decision: 'declined', offerIds: [offer.id] })}>{say('offer.decline')}</Button>
      </span>
    </StubRow>
  );
}
