// SPDX-License-Identifier: GPL-3.0-or-later
// Media go up one by one; each upload's id is stored before the next begins, so that a crash costs one at most.
#include "domain/publishing/transitions.h"
#include "engine/publishing/publication_job.h"
#include "engine/publishing/request_builder.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace parvis {

void PublicationJob::prepare(int index)
{
    if (m_ended)
        return;
    if (m_stopping) {
        handBack();
        return;
    }
    const Segment* s = segment(index);
    if (m_confirmed < s->uploads.size()) {
        confirmUpload(index, m_confirmed, m_ports.clock.now() + m_context.options.processingLimit);
        return;
    }
    if (s->uploads.size() < segmentMedia(m_content, *s).size())
        uploadNext(index);
    else
        send(index);
}

// An upload of an earlier run, or one still processed. Sent before it is ready, it would be refused for good.
void PublicationJob::confirmUpload(int index, size_t number, Instant giveUpAt)
{
    const RemoteId id = segment(index)->uploads.at(number);
    ask(
        Transition::AskUploadState, m_context.options.requestLimit,
        Error::make(ErrorKind::Timeout, u"no answer about an upload"_s), [&] { return m_client->uploadState(id); },
        [this, index, number, giveUpAt](const Result<UploadedMedia>& upload) {
            m_lastProgress = m_ports.clock.now();
            if (!upload && upload.error().kind == ErrorKind::NotFound) {
                // Networks drop uploads that nothing refers to; from here on they go up again.
                say(u"an upload is gone from the network; uploading again"_s);
                for (Segment& s : m_p.segments) {
                    if (s.index == index)
                        s.uploads.resize(number);
                }
                prepare(index);
                return;
            }
            if (!upload) {
                uploadFailed(upload.error());
                return;
            }
            if (upload->ready) {
                m_confirmed = number + 1;
                prepare(index);
                return;
            }
            if (m_stopping) {
                handBack();
                return;
            }
            if (m_ports.clock.now() >= giveUpAt) {
                uploadFailed(Error::make(ErrorKind::Timeout, u"the network did not finish processing a file"_s));
                return;
            }
            QTimer::singleShot(m_context.options.processingPoll, this, [this, index, number, giveUpAt] {
                if (!m_ended)
                    confirmUpload(index, number, giveUpAt);
            });
        });
}

// A file makes something exist there too: asked once more before each, as before each post.
void PublicationJob::uploadNext(int index)
{
    await(m_ports.workspace.setting(u"hold"_s), m_context.options.storeLimit,
          Error::make(ErrorKind::Storage, u"the database gave no answer"_s), [this, index](Result<QString> hold) {
              if (!hold)
                  loseLease(hold.error().detail);
              else if (!hold->isEmpty())
                  stopForHold();
              else
                  upload(index);
          });
}

void PublicationJob::upload(int index)
{
    const Segment* s = segment(index);
    const MediaUse use = segmentMedia(m_content, *s).at(s->uploads.size());
    openAttempt(u"upload %1"_s.arg(s->uploads.size() + 1));
    const auto make = [&] {
        return m_ports.media.bytes(use.asset.id).then(this, [this, use](const QByteArray& bytes) {
            return m_client->upload(use, bytes);
        });
    };
    ask(Transition::AskUpload, m_context.options.uploadLimit,
        Error::make(ErrorKind::Timeout, u"the upload took too long"_s), make,
        [this, index](const Result<UploadedMedia>& uploaded) {
            if (!uploaded) {
                uploadFailed(uploaded.error());
                return;
            }
            closeAttempt(u"uploaded"_s);
            if (uploaded->ready)
                m_confirmed = segment(index)->uploads.size() + 1;
            commit(Transition::NoteUpload, transition::noteUpload(m_p, m_fence, index, uploaded->id),
                   [this, index] { prepare(index); });
        });
}

void PublicationJob::uploadFailed(const Error& error)
{
    if (!m_attempt || m_attempt->finished)
        openAttempt(u"upload"_s);
    // An upload that may have arrived is only a file nobody refers to: it is safe to do again.
    Error harmless = error;
    if (harmless.effect == Effect::Maybe) {
        harmless.effect = Effect::None;
        if (harmless.kind == ErrorKind::BadReply)
            harmless.kind = ErrorKind::Timeout;
    }
    // During a resend the first request is still unsettled, whatever becomes of the upload.
    if (m_unproven)
        refusedResend(harmless);
    else
        trouble(harmless);
}

} // namespace parvis
