import { useMessages } from '../lib/messages.ts';
import { Button } from './button.tsx';
import style from './pagination.module.css';
import { uiMessages } from './ui-messages.ts';

/** Turns the pages of a long list. */
export function Pagination({
  page,
  pages,
  onPage,
}: {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) {
  const t = useMessages(uiMessages);
  return (
    <nav className={style.pagination} aria-label={t.pages}>
      <Button
        icon="chevron-left"
        size="small"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        {t.previous}
      </Button>
      <span className="num" role="status">
        {t.pageOf(page, pages)}
      </span>
      <Button size="small" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t.next}
      </Button>
    </nav>
  );
}
