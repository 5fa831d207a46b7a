import { Component, type ReactNode } from 'react';
import { troubleOf } from '../session/trouble';
import { TroubleNotice } from './trouble-notice';

interface State {
  readonly error: unknown;
  readonly isBroken: boolean;
}

/** Replaces the pane by an error report when rendering throws. */
export class BugBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null, isBroken: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main>
        <TroubleNotice trouble={troubleOf(this.state.error)} />
      </main>
    );
  }
}
