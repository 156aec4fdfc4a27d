import type { Content, Operation, Pagination, Type } from "../../model/api.js";
import { typeAt } from "../../model/operation/pagination.js";
import type { Json } from "../../read/document.js";
import { copyJson } from "../../read/json-object.js";
import { sampleOf } from "../data/sample.js";
import type { Input } from "../request/mock-request.js";
import { shapesOf } from "../request/shapes.js";
import { setAtSpot, valueAtSpot } from "./spots.js";

/** How many items a page has where the request does not say. */
const usualSize = 10;

/** Names by which APIs let a caller say how long a page is, where `x-pagination` names none. */
const sizeNames = ["limit", "page_size", "per_page", "pageSize", "perPage", "size"];

/** A list and the request for a part of it. */
export interface PageRequest {
  readonly op: Operation;
  readonly pagination: Pagination;
  readonly content: Content;
  /** What an answer looks like, items and all: the first items of the list are its. */
  readonly envelope: Json;
  readonly input: Input;
  /** The address that was asked, absolute. */
  readonly url: URL;
  /** How many items there are over all. */
  readonly total: number;
  /** What made-up items are made from. */
  readonly key: string;
}

/**
 * One page of a list that is the same for every request: the items that were asked for, how many there are,
 * and where the next page is, as far as the list tells these.
 */
export function pageOf(request: PageRequest): Json {
  const { op, pagination, content, envelope, input, total } = request;
  const size = sizeOf(op, pagination, input);
  const items = itemsOf(request);
  const from = Math.min(startOf(request, items, size), total);
  const shown = items.slice(from, from + size);
  const to = from + shown.length;
  const isMore = to < total && shown.length > 0;
  const set = (spot: string, value: Json): void => {
    // Null where the list may say so; else what there is not is left out.
    const type = typeAt(content.type, spot);
    const isNone = value === null && type !== undefined && !allowsNull(type);
    page = setAtSpot(page, spot, isNone ? undefined : value);
  };
  let page = setAtSpot(copyJson(envelope), pagination.items, shown);
  if (pagination.kind === "cursor") {
    if (pagination.more !== undefined) set(pagination.more, isMore);
    const ofItem = pagination.from.startsWith(`${pagination.items}.-1`);
    if (!ofItem) set(pagination.from, isMore ? cursorAt(to, content.type, pagination.from) : null);
    return page;
  }
  if (pagination.total !== undefined) set(pagination.total, total);
  const param = pagination.kind === "offset" ? pagination.offset : pagination.page;
  const link = (start: number): string => {
    const url = new URL(request.url);
    const value = pagination.kind === "offset" ? start : start / size + 1;
    url.searchParams.set(param, String(value));
    return url.href;
  };
  if (pagination.next !== undefined) {
    set(pagination.next, isMore ? link(to) : null);
    const previous = pagination.next.replace(/[^.]+$/, "previous");
    if (valueAtSpot(page, previous) !== undefined) {
      set(previous, from > 0 ? link(Math.max(from - size, 0)) : null);
    }
  }
  return page;
}

function sizeOf(op: Operation, pagination: Pagination, input: Input): number {
  const named = pagination.kind === "offset" ? pagination.limit : undefined;
  const names = named === undefined ? sizeNames : [named];
  const param = op.params.find((each) => each.in === "query" && names.includes(each.wire));
  const given = param && input[param.name];
  return typeof given === "number" && given >= 1 ? Math.floor(given) : usualSize;
}

function allowsNull(type: Type): boolean {
  return type.kind === "unknown" || shapesOf(type).null;
}

/** All items: first those of the example, then made-up ones. */
function itemsOf({ pagination, content, envelope, total, key }: PageRequest): readonly Json[] {
  const shown = valueAtSpot(envelope, pagination.items);
  const items: Json[] = Array.isArray(shown) ? shown.slice(0, total) : [];
  const listType = typeAt(content.type, pagination.items);
  const itemType = listType && shapesOf(listType).items;
  while (itemType && items.length < total) {
    const item = sampleOf(itemType, `${key}/${items.length}`, "read");
    if (item === undefined) break;
    items.push(item);
  }
  return numbered(items, pagination);
}

/** Where an item says itself where to go on, numbers count down, as those of versions do. */
function numbered(items: readonly Json[], pagination: Pagination): readonly Json[] {
  if (pagination.kind !== "cursor") return items;
  const spot = spotInItem(pagination);
  if (spot === undefined) return items;
  return items.map((item, index) => {
    const isNumber = typeof valueAtSpot(item, spot) === "number";
    return isNumber ? setAtSpot(copyJson(item), spot, items.length - index) : item;
  });
}

/** Where, in an item, the cursor stands; undefined where it stands elsewhere. */
function spotInItem({ from, items }: Extract<Pagination, { kind: "cursor" }>): string | undefined {
  const prefix = `${items}.-1`;
  return from === prefix || from.startsWith(`${prefix}.`)
    ? from.slice(prefix.length + 1)
    : undefined;
}

/** The place of the first item that was asked for. */
function startOf(
  { op, pagination, input }: PageRequest,
  items: readonly Json[],
  size: number,
): number {
  const wire =
    pagination.kind === "cursor"
      ? pagination.param
      : pagination.kind === "offset"
        ? pagination.offset
        : pagination.page;
  const param = op.params.find((each) => each.in === "query" && each.wire === wire);
  const given = param && input[param.name];
  if (given === undefined || given === null || given === "") return 0;
  if (pagination.kind === "offset") return Math.max(Number(given) || 0, 0);
  if (pagination.kind === "page") return Math.max(Number(given) - 1 || 0, 0) * size;
  const spot = spotInItem(pagination);
  if (spot === undefined) return placeIn(given);
  const found = items.findIndex((item) => {
    const value = valueAtSpot(item, spot);
    return typeof value === "number" ? value < Number(given) : String(value) === String(given);
  });
  if (found < 0) return items.length;
  return typeof valueAtSpot(items[found], spot) === "number" ? found : found + 1;
}

/** What leads to the item at a place: a number where one is wanted, else a text that nobody takes for one. */
function cursorAt(place: number, type: Type, spot: string): Json {
  const found = typeAt(type, spot);
  return found && shapesOf(found).number && !shapesOf(found).string ? place : `from-${place}`;
}

function placeIn(cursor: unknown): number {
  const place = Number(String(cursor).replace(/^from-/, ""));
  // A cursor of another service leads nowhere.
  return Number.isInteger(place) && place >= 0 ? place : Infinity;
}
