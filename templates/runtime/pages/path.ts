/** A spot deeper down: names with dots between, `-1` being the last item of an array, `""` the page itself. */
export const path =
  (names: string): ((page: any) => any) =>
  (page) =>
    names
      .split(".")
      .reduce(
        (inner, name) =>
          name == "-1" ? inner?.at?.(-1) : name ? inner?.[name] : inner,
        page,
      );
