package taijie.slack.delivery;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.impl.FilesUploadV2Helper;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.request.files.FilesUploadV2Request.UploadFile;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Files into a thread: the bytes first, then one message that shares them all. */
final class Uploads {

  private final WebApi api;

  Uploads(WebApi api) {
    this.api = api;
  }

  /** A file to be shared. */
  @SuppressWarnings("ArrayRecordComponent")
  record Parcelled(String name, String title, byte[] content) {}

  /** Whether a message shares a file of this name. */
  static boolean isIn(Message message, String name) {
    return message.getFiles() != null
        && message.getFiles().stream().anyMatch(file -> name.equals(file.getName()));
  }

  Reply share(
      String workspace, String channel, String thread, String comment, List<Parcelled> files) {
    return api.call(
        workspace, slack -> share(slack, channel, thread, comment, files), response -> "");
  }

  private static FilesCompleteUploadExternalResponse share(
      MethodsClient slack, String channel, String thread, String comment, List<Parcelled> files)
      throws IOException, SlackApiException {
    List<FileDetails> uploaded = new ArrayList<>();
    try (FilesUploadV2Helper helper = new FilesUploadV2Helper(slack)) {
      FilesUploadV2Request request = FilesUploadV2Request.builder().requestFileInfo(false).build();
      for (Parcelled file : files) {
        UploadFile upload =
            UploadFile.builder()
                .fileData(file.content())
                .filename(file.name())
                .title(file.title())
                .build();
        String id = helper.uploadFile(request, upload);
        uploaded.add(FileDetails.builder().id(id).title(file.title()).build());
      }
    } catch (SlackFilesUploadV2Exception e) {
      return refused(e);
    }
    return slack.filesCompleteUploadExternal(r ->
        r.channelId(channel)
            .threadTs(thread.isEmpty() ? null : thread)
            .initialComment(comment)
            .files(uploaded));
  }

  // Slack said no to the address that was asked for, or whoever takes the bytes did not take them.
  private static FilesCompleteUploadExternalResponse refused(SlackFilesUploadV2Exception e)
      throws IOException {
    for (FilesGetUploadURLExternalResponse answer : e.getGetURLResponses()) {
      if (!answer.isOk()) {
        FilesCompleteUploadExternalResponse no = new FilesCompleteUploadExternalResponse();
        no.setOk(false);
        no.setError(answer.getError());
        return no;
      }
    }
    throw new IOException("the file was not taken", e);
  }
}
