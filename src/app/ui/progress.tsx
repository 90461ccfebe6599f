import "./progress.css";

export type ProgressProps = {
  readonly label: string;
  readonly done: number;
  /** 0: nobody knows how much there is. */
  readonly total: number;
};

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <progress
      className="progress"
      aria-label={label}
      {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
    />
  );
}
