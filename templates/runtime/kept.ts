/**
 * A credential that is got once and kept for all calls. When it is refused it is got again, once,
 * however many calls wait for it: `auth: kept(async () => (await signIn()).token)`. `get` is told what was
 * refused. Where it fails, so do the calls that wait, and the next one asks again.
 */
export const kept = (
  get: (refused?: string) => string | Promise<string>,
): ((refused?: string) => Promise<string>) => {
  let going: Promise<string> | undefined;
  let key: string | undefined;
  const renew = (refused?: string): Promise<string> => {
    key = undefined;
    const renewed = (async () => (key = await get(refused)))();
    renewed.catch(() => {
      going = undefined;
    });
    return renewed;
  };
  return (refused) => {
    // Of the calls with one refused key, the first finds it here, the others what takes its place.
    if (!going || (refused !== undefined && refused === key))
      going = renew(refused);
    return going;
  };
};
