/** Ids and units as branded types: a span id where a site id belongs, or hours where metres belong, does not compile. */

declare const noun: unique symbol;
declare const unit: unique symbol;

type Id<Noun extends string> = string & { readonly [noun]: Noun };
type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

export type SiteId = Id<"site">;
export type SpanId = Id<"span">;
export type StudyId = Id<"study">;
export type BranchId = Id<"branch">;
export type ChangeId = Id<"change">;
/** Names one exact state of a network: the same base with the same changes has the same version, on any machine. */
export type VersionId = Id<"version">;

export type Metres = Quantity<"m">;
