import { useLocation, useNavigate } from 'react-router';

/** What of the results is looked at; kept in the address, so that it can be sent to somebody and found again. */
export interface ResultsView {
  /** Identifiers of the groups whose answers are shown, with commas between; '' for everybody. */
  readonly unit: string;
  readonly leadershipGroup: string;
  /** The seminar that is looked at closely; '' for all of them side by side. */
  readonly seminar: string;
  /** The earlier day that this one is held against; '' for the last. */
  readonly against: string;
  /** Earlier days that are left out of the picture over time, with commas between. */
  readonly without: string;
}

const parts = ['unit', 'leadershipGroup', 'seminar', 'against', 'without'] as const;

export function viewFromAddress(search: string): ResultsView {
  const given = new URLSearchParams(search);
  const view = Object.fromEntries(parts.map((part) => [part, given.get(part) ?? '']));
  return view as unknown as ResultsView;
}

export function addressOfView(view: ResultsView): string {
  const query = new URLSearchParams();
  for (const part of parts) if (view[part] !== '') query.set(part, view[part]);
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

export function useResultsView() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const view = viewFromAddress(search);
  const change = (what: Partial<ResultsView>) =>
    navigate(
      { search: addressOfView({ ...view, ...what }) },
      { preventScrollReset: true, flushSync: true },
    );
  return [view, change] as const;
}

export function listOf(text: string): string[] {
  return text.split(',').filter((part) => part !== '');
}
