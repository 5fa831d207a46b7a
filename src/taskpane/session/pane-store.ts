import { Store } from '../store';
import { emptyState, type Activity, type PaneState } from './pane-state';

type Progress = Pick<Activity, 'step' | 'what'> & Partial<Pick<Activity, 'done' | 'total' | 'gap'>>;

const noProgress = { done: 0, total: 0, gap: null };

/** The state of the pane, with the life of an activity: start, progress, end. */
export class PaneStore extends Store<PaneState> {
  constructor() {
    super(emptyState);
  }

  /** Starts an activity and clears the messages of the last one. */
  startActivity(isRebalance: boolean): void {
    const activity: Activity = {
      ...{ step: 'read', what: '', ...noProgress },
      ...{ isFinishing: false, isStopping: false, isRebalance },
    };
    this.change({ activity, trouble: null, notice: null });
  }

  /** Reports progress of the present activity. Without an activity it does nothing. */
  report(progress: Progress): void {
    this.changeActivity({ ...noProgress, ...progress });
  }

  /** Changes the present activity. Returns false if there is none. */
  changeActivity(fields: Partial<Activity>): boolean {
    const { activity } = this.current();
    if (activity === null) return false;
    this.change({ activity: { ...activity, ...fields } });
    return true;
  }

  endActivity(): void {
    this.change({ activity: null });
  }
}
