import { Component, type ReactNode } from "react";
import type { Words } from "../../words/index.ts";
import { Failure } from "./failure.tsx";

type Props = {
  /** What stands inside, by its name on screen; left out for the whole page. */
  readonly part?: (words: Words) => string;
  /** Another value tries the children anew. */
  readonly resetKey?: string;
  readonly children: ReactNode;
};

type State = { readonly failure: { readonly cause: unknown } | null };

/** Keeps a fault of the program inside the part it happened in. The store, and so the study, live outside and go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(cause: unknown): State {
    return { failure: { cause } };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failure !== null && before.resetKey !== this.props.resetKey) this.retry();
  }

  retry = (): void => this.setState({ failure: null });

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <Failure part={this.props.part ?? null} cause={failure.cause} onRetry={this.retry} />;
  }
}
