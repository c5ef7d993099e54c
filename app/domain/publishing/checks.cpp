// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

text::CountRule unlimited(text::CountUnit unit)
{
    text::CountRule rule;
    rule.unit = unit;
    return rule;
}

class Checker
{
public:
    Checker(const Content& content, const Capabilities& capabilities) : m_content(content), m_can(capabilities) {}

    std::vector<Finding> run()
    {
        checkText();
        checkFields();
        checkMedia();
        checkPoll();
        checkOptions();
        return std::move(m_findings);
    }

private:
    void add(const QString& code, const QString& place, QVariantMap facts = {},
             Finding::Severity severity = Finding::Severity::Error)
    {
        m_findings.push_back({severity, code, place, std::move(facts), {}, m_can.network});
    }

    void checkText()
    {
        const bool empty = m_content.text.trimmed().isEmpty();
        if (empty && (m_can.textRequired || m_content.media.empty()) && !m_content.poll)
            add(u"text_missing"_s, u"text"_s);
        checkBody(m_content.text, u"text"_s);
        if (!m_content.threadParts.isEmpty() && !m_can.threads)
            add(u"threads_unsupported"_s, u"thread/1"_s);
        for (qsizetype i = 0; i < m_content.threadParts.size(); ++i) {
            const QString place = u"thread/%1"_s.arg(i + 1);
            if (m_content.threadParts[i].trimmed().isEmpty())
                add(u"text_missing"_s, place);
            checkBody(m_content.threadParts[i], place);
        }
    }

    void checkBody(const QString& body, const QString& place)
    {
        // Each part is sent with the warning over it, so it takes its room in each.
        const auto counted = text::count(m_can.body, body, m_content.contentWarning);
        addCount(counted, place);
        if (place != "text"_L1)
            return;
        checkFacets(counted, text::FacetKind::Hashtag, m_can.maxHashtags, u"hashtags_too_many"_s);
        checkFacets(counted, text::FacetKind::Mention, m_can.maxMentions, u"mentions_too_many"_s);
        checkFacets(counted, text::FacetKind::Url, m_can.maxLinks, u"links_too_many"_s);
    }

    void addCount(const text::Count& counted, const QString& place)
    {
        if (counted.valid)
            return;
        const bool bytes = counted.problem == text::CountProblem::TooManyBytes;
        add(text::countProblemCode(counted.problem), place,
            {{u"length"_s, qint64(bytes ? counted.bytes : counted.length)},
             {u"limit"_s, qint64(bytes ? counted.byteLimit : counted.limit)}});
    }

    void checkFacets(const text::Count& counted, text::FacetKind kind, int limit, const QString& code)
    {
        const auto found = std::count_if(counted.facets.begin(), counted.facets.end(),
                                         [kind](const text::Facet& f) { return f.kind == kind; });
        if (limit > 0 && found > limit)
            add(code, u"text"_s, {{u"count"_s, qint64(found)}, {u"limit"_s, limit}});
    }

    void checkFields()
    {
        checkField(u"title"_s, m_content.title);
        checkFirstComment();
        if (!m_content.contentWarning.isEmpty() && !m_can.contentWarning)
            add(u"content_warning_unsupported"_s, u"content_warning"_s, {}, Finding::Severity::Warning);
        else
            checkField(u"content_warning"_s, m_content.contentWarning);
    }

    // A post of its own, so its text is held to the same rule, unless the network says otherwise.
    void checkFirstComment()
    {
        const QString place = u"first_comment"_s;
        const QString& comment = m_content.firstComment;
        if (comment.isEmpty())
            return;
        if (!m_can.firstComment)
            add(u"first_comment_unsupported"_s, place);
        else if (comment.trimmed().isEmpty())
            add(u"text_missing"_s, place);
        else if (m_can.field(place))
            checkField(place, comment);
        else
            checkBody(comment, place);
    }

    void checkField(const QString& name, const QString& value)
    {
        const TextField* field = m_can.field(name);
        if (!field)
            return;
        if (field->required && value.trimmed().isEmpty())
            add(u"field_missing"_s, name);
        addCount(text::count(field->rule, value), name);
    }

    void checkMedia()
    {
        const int count = int(m_content.media.size());
        if (count == 0) {
            if (m_can.mediaRequired)
                add(u"media_missing"_s, u"media"_s);
            return;
        }
        if (count > m_can.maxMedia)
            add(u"media_too_many"_s, u"media"_s, {{u"count"_s, count}, {u"limit"_s, m_can.maxMedia}});
        if (m_can.mediaNeedsPublicUrl)
            add(u"media_needs_public_url"_s, u"media"_s);
        checkMix();
        for (int i = 0; i < count; ++i)
            checkOneMedia(m_content.media[size_t(i)], u"media/%1"_s.arg(i + 1));
    }

    void checkMix()
    {
        std::vector<MediaKind> kinds;
        for (const auto& use : m_content.media)
            kinds.push_back(use.asset.kind);
        std::sort(kinds.begin(), kinds.end());
        const bool mixed = kinds.front() != kinds.back();
        if (mixed && !m_can.mixesMediaKinds)
            add(u"media_mixed"_s, u"media"_s);
        for (const auto& rule : m_can.media) {
            const auto n = std::count(kinds.begin(), kinds.end(), rule.kind);
            if (rule.maxItems > 0 && n > rule.maxItems && n <= m_can.maxMedia)
                add(u"media_too_many"_s, u"media"_s, {{u"count"_s, qint64(n)}, {u"limit"_s, rule.maxItems}});
        }
    }

    void checkOneMedia(const MediaUse& use, const QString& place)
    {
        const MediaAsset& a = use.asset;
        const MediaRule* rule = m_can.mediaRule(a.kind);
        const QVariantMap file{{u"file"_s, a.fileName}};
        const auto over = [&](const QString& code, double value, double limit) {
            auto facts = file;
            facts.insert(u"value"_s, value);
            facts.insert(u"limit"_s, limit);
            add(code, place, facts);
        };
        if (!rule || (!rule->mimeTypes.isEmpty() && !rule->mimeTypes.contains(a.mimeType))) {
            auto facts = file;
            facts.insert(u"type"_s, a.mimeType);
            add(u"media_type_refused"_s, place, facts);
            return;
        }
        if (rule->maxBytes > 0 && a.bytes > rule->maxBytes)
            over(u"media_too_large"_s, double(a.bytes), double(rule->maxBytes));
        if (a.width && a.height)
            checkPixels(*rule, *a.width, *a.height, over);
        checkMotion(*rule, a, over);
        checkCodec(u"media_video_codec_refused"_s, a.videoCodec, rule->videoCodecs, a.fileName, place);
        checkCodec(u"media_audio_codec_refused"_s, a.audioCodec, rule->audioCodecs, a.fileName, place);
        checkMeasured(*rule, a, place);
        checkAltText(*rule, use, place);
    }

    template <typename Over>
    void checkMotion(const MediaRule& rule, const MediaAsset& a, Over over)
    {
        if (a.duration && rule.maxDuration.count() > 0 && *a.duration > rule.maxDuration)
            over(u"media_too_long"_s, double(a.duration->count()), double(rule.maxDuration.count()));
        if (a.duration && *a.duration < rule.minDuration)
            over(u"media_too_short"_s, double(a.duration->count()), double(rule.minDuration.count()));
        if (a.frameRate && rule.maxFrameRate > 0 && *a.frameRate > rule.maxFrameRate)
            over(u"media_too_many_frames"_s, *a.frameRate, rule.maxFrameRate);
        if (a.frameRate && *a.frameRate < rule.minFrameRate)
            over(u"media_too_few_frames"_s, *a.frameRate, rule.minFrameRate);
    }

    // A file with no such stream has nothing to refuse.
    void checkCodec(const QString& code, const std::optional<QString>& codec, const QStringList& allowed,
                    const QString& file, const QString& place)
    {
        if (codec && !codec->isEmpty() && !allowed.isEmpty() && !allowed.contains(*codec))
            add(code, place, {{u"file"_s, file}, {u"type"_s, *codec}, {u"allowed"_s, allowed.join(u", "_s)}});
    }

    // A limit that could not be checked is said, never passed over in silence.
    void checkMeasured(const MediaRule& rule, const MediaAsset& a, const QString& place)
    {
        const bool moves = a.kind == MediaKind::Video || a.kind == MediaKind::AnimatedImage;
        const bool lasts = moves || a.kind == MediaKind::Audio;
        const bool pixels = rule.maxPixels > 0 || rule.minWidth > 0 || rule.maxWidth > 0 || rule.minHeight > 0 ||
                            rule.maxHeight > 0 || rule.minAspect > 0 || rule.maxAspect > 0;
        QStringList missing;
        if (pixels && a.kind != MediaKind::Audio && !(a.width && a.height))
            missing << u"size"_s;
        if (lasts && !a.duration && (rule.maxDuration.count() > 0 || rule.minDuration.count() > 0))
            missing << u"duration"_s;
        if (moves && !a.frameRate && (rule.maxFrameRate > 0 || rule.minFrameRate > 0))
            missing << u"frame_rate"_s;
        if (moves && !a.videoCodec && !rule.videoCodecs.isEmpty())
            missing << u"video_codec"_s;
        if (lasts && !a.audioCodec && !rule.audioCodecs.isEmpty())
            missing << u"audio_codec"_s;
        if (!missing.isEmpty())
            add(u"media_not_measured"_s, place, {{u"file"_s, a.fileName}, {u"values"_s, missing.join(u", "_s)}},
                Finding::Severity::Warning);
    }

    template <typename Over>
    void checkPixels(const MediaRule& rule, int width, int height, Over over)
    {
        const double aspect = double(width) / height;
        if (rule.maxPixels > 0 && qint64(width) * height > rule.maxPixels)
            over(u"image_too_many_pixels"_s, double(width) * height, double(rule.maxPixels));
        if (rule.maxWidth > 0 && width > rule.maxWidth)
            over(u"image_too_wide"_s, width, rule.maxWidth);
        if (rule.maxHeight > 0 && height > rule.maxHeight)
            over(u"image_too_high"_s, height, rule.maxHeight);
        if (width < rule.minWidth)
            over(u"image_too_narrow"_s, width, rule.minWidth);
        if (height < rule.minHeight)
            over(u"image_too_low"_s, height, rule.minHeight);
        if (rule.maxAspect > 0 && aspect > rule.maxAspect)
            over(u"image_aspect_too_wide"_s, aspect, rule.maxAspect);
        if (rule.minAspect > 0 && aspect < rule.minAspect)
            over(u"image_aspect_too_tall"_s, aspect, rule.minAspect);
    }

    void checkAltText(const MediaRule& rule, const MediaUse& use, const QString& place)
    {
        const auto length = text::countLength(unlimited(text::CountUnit::CodePoints), use.altText);
        if (rule.altTextLimit > 0 && length > rule.altTextLimit) {
            add(u"alt_text_too_long"_s, place + "/alt"_L1,
                {{u"file"_s, use.asset.fileName}, {u"length"_s, qint64(length)}, {u"limit"_s, rule.altTextLimit}});
        } else if (rule.altTextLimit > 0 && use.altText.trimmed().isEmpty()) {
            add(u"alt_text_missing"_s, place + "/alt"_L1, {{u"file"_s, use.asset.fileName}},
                Finding::Severity::Warning);
        } else if (rule.altTextLimit == 0 && !use.altText.isEmpty()) {
            add(u"alt_text_unsupported"_s, place + "/alt"_L1, {{u"file"_s, use.asset.fileName}},
                Finding::Severity::Warning);
        }
    }

    void checkPoll()
    {
        if (!m_content.poll)
            return;
        const Poll& poll = *m_content.poll;
        if (!m_can.poll) {
            add(u"poll_unsupported"_s, u"poll"_s);
            return;
        }
        const PollRule& rule = *m_can.poll;
        const auto options = poll.options.size();
        if (options < rule.minOptions || options > rule.maxOptions)
            add(u"poll_options_count"_s, u"poll"_s,
                {{u"count"_s, qint64(options)}, {u"min"_s, rule.minOptions}, {u"limit"_s, rule.maxOptions}});
        for (qsizetype i = 0; i < options; ++i)
            checkPollOption(poll, i, rule);
        if (poll.duration < rule.minDuration || poll.duration > rule.maxDuration)
            add(u"poll_duration"_s, u"poll"_s,
                {{u"value"_s, qint64(poll.duration.count())},
                 {u"min"_s, qint64(rule.minDuration.count())},
                 {u"limit"_s, qint64(rule.maxDuration.count())}});
        if (poll.multiple && !rule.multipleChoice)
            add(u"poll_multiple_unsupported"_s, u"poll"_s);
        if (!m_content.media.empty() && !rule.withMedia)
            add(u"poll_with_media"_s, u"poll"_s);
    }

    void checkPollOption(const Poll& poll, qsizetype index, const PollRule& rule)
    {
        const QString place = u"poll/option/%1"_s.arg(index + 1);
        const QString& option = poll.options[index];
        const auto length = text::countLength(unlimited(text::CountUnit::Graphemes), option);
        if (option.trimmed().isEmpty())
            add(u"text_missing"_s, place);
        else if (length > rule.optionLimit)
            add(u"text_too_long"_s, place, {{u"length"_s, qint64(length)}, {u"limit"_s, rule.optionLimit}});
        else if (poll.options.indexOf(option) != index)
            add(u"poll_option_twice"_s, place);
    }

    void checkOptions()
    {
        const auto& allowed = m_can.visibilities;
        const bool publicOnly = allowed.empty() && m_content.visibility != Visibility::Public;
        const bool notListed =
            !allowed.empty() && std::find(allowed.begin(), allowed.end(), m_content.visibility) == allowed.end();
        // Silently widening an audience would publish what was meant for few.
        if (publicOnly || notListed)
            add(u"visibility_unsupported"_s, u"visibility"_s,
                {{u"visibility"_s, visibilityName(m_content.visibility)}});
        if (m_content.sensitive && !m_can.sensitiveMedia)
            add(u"sensitive_unsupported"_s, u"sensitive"_s, {}, Finding::Severity::Warning);
    }

    const Content& m_content;
    const Capabilities& m_can;
    std::vector<Finding> m_findings;
};

QString numberFact(const Finding& finding, const QString& key)
{
    const QVariant value = finding.facts.value(key);
    return value.typeId() == QMetaType::Double ? QString::number(value.toDouble(), 'g', 10) : value.toString();
}

} // namespace

std::vector<Finding> checkContent(const Content& content, const Capabilities& capabilities)
{
    return Checker(content, capabilities).run();
}

std::vector<Finding> checkPlan(const WallTime& wall, const ZoneId& zone, Instant now)
{
    std::vector<Finding> findings;
    const auto add = [&findings](const QString& code, QVariantMap facts) {
        findings.push_back({Finding::Severity::Error, code, u"time"_s, std::move(facts), {}, {}});
    };
    if (!wall.isValid()) {
        add(u"time_invalid"_s, {});
        return findings;
    }
    const QVariantMap asked{{u"time"_s, wall.toIso()}, {u"zone"_s, zone.name()}};
    const Resolution resolution = resolve(wall, zone);
    if (resolution.kind == Resolution::Kind::Skipped) {
        auto facts = asked;
        facts.insert(u"proposal"_s, resolution.proposal.toIso());
        add(u"time_skipped"_s, facts);
    } else if (resolution.kind == Resolution::Kind::Repeated) {
        auto facts = asked;
        facts.insert(u"first"_s, resolution.instant.toRfc3339());
        facts.insert(u"second"_s, resolution.second.toRfc3339());
        add(u"time_repeated"_s, facts);
    }
    if (resolution.second + std::chrono::minutes(1) < now)
        add(u"time_past"_s, asked);
    return findings;
}

bool hasErrors(const std::vector<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.isError(); });
}

QString describe(const Finding& finding)
{
    // The code says it, spelled out; place and facts say where and by how much.
    QString words = finding.code;
    words.replace(u'_', u' ');
    QString text = finding.place.isEmpty() ? words : finding.place + u": "_s + words;
    QStringList facts;
    for (auto it = finding.facts.cbegin(); it != finding.facts.cend(); ++it)
        facts.append(it.key() + u' ' + numberFact(finding, it.key()));
    if (!facts.isEmpty())
        text += u" ("_s + facts.join(u", "_s) + u')';
    if (!finding.network.isEmpty())
        text = finding.network + u": "_s + text;
    return text;
}

} // namespace parvis
