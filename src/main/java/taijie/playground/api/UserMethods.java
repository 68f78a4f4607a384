package taijie.playground.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import taijie.playground.wire.Shapes;
import taijie.playground.world.App;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.World;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.*}, {@code team.info} and {@code auth.test}: who is who. */
final class UserMethods {
  private final World world;
  private final Shapes shapes;

  UserMethods(World world) {
    this.world = world;
    this.shapes = new Shapes(world);
  }

  Map<String, Function<Args, ObjectNode>> all() {
    return Map.of(
        "auth.test", this::authTest,
        "team.info", this::team,
        "users.info", this::info,
        "users.list", this::list);
  }

  private ObjectNode authTest(Args args) {
    App app = world.app();
    return Json.ok()
        .put("url", "https://" + world.team().domain() + ".slack.com/")
        .put("team", world.team().name())
        .put("user", app.name().toLowerCase(Locale.ROOT))
        .put("team_id", world.team().id())
        .put("user_id", app.user())
        .put("bot_id", app.bot())
        .put("is_enterprise_install", false);
  }

  private ObjectNode team(Args args) {
    return Json.ok()
        .set(
            "team",
            Json.object()
                .put("id", world.team().id())
                .put("name", world.team().name())
                .put("domain", world.team().domain()));
  }

  private ObjectNode info(Args args) {
    Member member =
        world.member(args.required("user")).orElseThrow(() -> new Refusal("user_not_found"));
    return Json.ok().set("user", shapes.member(member, args.flag("include_locale")));
  }

  private ObjectNode list(Args args) {
    List<Member> own = world.members().stream().filter(m -> !m.external()).toList();
    return Pages.page(
            Json.ok(), "members", own, args, m -> shapes.member(m, args.flag("include_locale")))
        .put("cache_ts", world.now().getEpochSecond());
  }
}
