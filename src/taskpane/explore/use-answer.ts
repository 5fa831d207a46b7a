import { useEffect, useState } from 'react';
import { PlannerFailure } from '../../worker/planner';
import type { Trouble } from '../session/pane-state';
import { troubleOf } from '../session/trouble';

/** The state of a question. */
export interface Answered<T> {
  /** Null while it is computed, and without a question. */
  readonly answer: T | null;
  readonly isBusy: boolean;
  readonly trouble: Trouble | null;
}

/** Asks a question when it changes. Late answers to earlier questions are dropped. */
export function useAnswer<T>(question: (() => Promise<T>) | null): Answered<T> {
  const [last, setLast] = useState<{
    readonly question: unknown;
    readonly answer: T | null;
    readonly trouble: Trouble | null;
  } | null>(null);
  useEffect(() => {
    if (question === null) return;
    let isCurrent = true;
    question().then(
      (answer) => {
        if (isCurrent) setLast({ question, answer, trouble: null });
      },
      (error: unknown) => {
        if (isCurrent) setLast({ question, answer: null, trouble: troubleWith(error) });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [question]);
  if (question === null) return { answer: null, isBusy: false, trouble: null };
  if (last === null || last.question !== question) {
    return { answer: null, isBusy: true, trouble: null };
  }
  return { answer: last.answer, isBusy: false, trouble: last.trouble };
}

function troubleWith(error: unknown): Trouble {
  const trouble = troubleOf(error);
  const isBug = !(error instanceof PlannerFailure) || error.code === 'bug';
  return isBug ? trouble : { ...trouble, title: 'There is no answer' };
}
