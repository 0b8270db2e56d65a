import type { ReactNode } from 'react';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { forumMessages, todoMessages } from './forum-messages.ts';
import style from './todo-list.module.css';

type Todo = Schema<'ForumTodo'>;

/** What is left to do, each a link to where it is done; then what others are to do. */
export function TodoList({ eventId, todos }: { eventId: string; todos: readonly Todo[] }) {
  const t = useMessages(forumMessages);
  const own = todos.filter(({ waiting }) => !waiting);
  const others = todos.filter(({ waiting }) => waiting);
  return (
    <section className="stack">
      <h2 className="ruled">{t.todo}</h2>
      {own.length === 0 ? <p>{t.nothingToDo}</p> : <Lines eventId={eventId} todos={own} />}
      {others.length > 0 && (
        <>
          <h3>{t.waiting}</h3>
          <Lines eventId={eventId} todos={others} />
        </>
      )}
    </section>
  );
}

function Lines({ eventId, todos }: { eventId: string; todos: readonly Todo[] }) {
  const say = useMessages(todoMessages);
  const { number } = useNumbers();
  return (
    <ul className={style.todos}>
      {todos.map((todo) => (
        <li key={`${todo.code} ${todo.block?.id ?? ''}`}>
          <Way eventId={eventId} todo={todo}>
            <span>
              {say[todo.code]({
                n: number(todo.count ?? 0),
                of: number(todo.of ?? 0),
                block: todo.block?.name ?? '',
              })}
            </span>
            <Icon name={todo.target === 'phase' ? 'arrow-up' : 'arrow-right'} />
          </Way>
        </li>
      ))}
    </ul>
  );
}

/** To another page, or to the next step further up on this one. */
function Way({ eventId, todo, children }: { eventId: string; todo: Todo; children: ReactNode }) {
  if (todo.target === 'phase') {
    return (
      <a className={style.todo} href="#next-step">
        {children}
      </a>
    );
  }
  return (
    <Link className={style.todo} to={addressOf(eventId, todo)}>
      {children}
    </Link>
  );
}

function addressOf(eventId: string, { target, block }: Todo): string {
  const { organise } = paths;
  switch (target) {
    case 'settings':
      return organise.settings(eventId);
    case 'rooms':
      return organise.rooms(eventId);
    case 'programme':
      return organise.programme(eventId);
    case 'block-programme':
      return block ? organise.seminars(eventId, block.id) : organise.programme(eventId);
    case 'people':
      return organise.people(eventId);
    case 'block-wishes':
      return block ? organise.block(eventId, block.id) : organise.blocks(eventId);
    case 'groups':
      return organise.groups(eventId);
    case 'evaluation':
      return organise.evaluation(eventId);
    case 'phase':
      return organise.event(eventId);
  }
}
