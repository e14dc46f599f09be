import { useEffect, useRef, useState, type ReactNode } from 'react';

interface WindowedPagesProps<Page> {
  pages: readonly Page[];
  /** A list element (`ul`) with the rows of a page. */
  draw: (page: Page, index: number) => ReactNode;
  /** Up to this many pages all rows are there. */
  from?: number;
}

/** Long lists: pages far from the screen are an empty space of their last height, so that a thousand rows cost what a hundred do. */
export function WindowedPages<Page>({ pages, draw, from = 2 }: WindowedPagesProps<Page>) {
  return <>{pages.map((page, index) => (pages.length <= from ? <div key={index}>{draw(page, index)}</div> : <WindowedPage key={index}>{() => draw(page, index)}</WindowedPage>))}</>;
}

function WindowedPage({ children }: { children: () => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  const [near, setNear] = useState(true);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry) return;
      // Whoever holds the focus stays, so that the arrows and the reader's place are not lost.
      const stays = entry.isIntersecting || element.contains(document.activeElement);
      if (!stays) height.current = element.offsetHeight;
      setNear(stays);
      // At a desk the list scrolls by itself and the window's margin does not reach into it.
    }, { rootMargin: '1200px 0px', scrollMargin: '1200px 0px' } as IntersectionObserverInit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <div ref={place} style={near ? undefined : { height: height.current }}>{near && children()}</div>;
}
