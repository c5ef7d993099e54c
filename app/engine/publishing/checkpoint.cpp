// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/checkpoint.h"

using namespace Qt::StringLiterals;

namespace parvis {

QString transitionName(Transition transition)
{
    switch (transition) {
    case Transition::Claim:
        return u"claim"_s;
    case Transition::Begin:
        return u"begin"_s;
    case Transition::NoteUpload:
        return u"note-upload"_s;
    case Transition::SegmentDone:
        return u"segment-done"_s;
    case Transition::Publish:
        return u"publish"_s;
    case Transition::RenewToResend:
        return u"renew-to-resend"_s;
    case Transition::RetryLater:
        return u"retry-later"_s;
    case Transition::ReconcileLater:
        return u"reconcile-later"_s;
    case Transition::Fail:
        return u"fail"_s;
    case Transition::Miss:
        return u"miss"_s;
    case Transition::MarkUncertain:
        return u"mark-uncertain"_s;
    case Transition::HandBack:
        return u"hand-back"_s;
    case Transition::AskPublish:
        return u"ask-publish"_s;
    case Transition::AskUpload:
        return u"ask-upload"_s;
    case Transition::AskUploadState:
        return u"ask-upload-state"_s;
    case Transition::AskPublished:
        return u"ask-published"_s;
    }
    return {};
}

QString checkpointName(Transition transition, Moment moment)
{
    return (moment == Moment::Before ? u"before "_s : u"after "_s) + transitionName(transition);
}

} // namespace parvis
