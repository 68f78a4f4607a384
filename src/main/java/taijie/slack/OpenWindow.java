package taijie.slack;

import com.slack.api.model.view.View;

/**
 * A window that somebody has before them.
 *
 * @param hash changes with each update, so that an update meant for another state is refused
 * @param callback names the window's kind
 * @param carried what the window brings along
 */
public record OpenWindow(String id, String hash, String callback, String carried, Filled filled) {

  static OpenWindow of(View view) {
    return new OpenWindow(
        view.getId(),
        view.getHash() == null ? "" : view.getHash(),
        view.getCallbackId() == null ? "" : view.getCallbackId(),
        view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata(),
        Filled.of(view.getState()));
  }
}
